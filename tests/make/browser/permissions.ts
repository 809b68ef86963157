import { makeEvent } from './event.ts'

export interface Rights {
  readonly permissions?: readonly string[]
  readonly origins?: readonly string[]
}

const ALL = '<all_urls>'

/** Whether a match pattern lets one reach what another one names, or an address. */
const covers = (pattern: string, wanted: string): boolean =>
  pattern === wanted ||
  (pattern === ALL && /^(https?|file|ftp):/.test(wanted)) ||
  new RegExp(`^${pattern.split('*').map(RegExp.escape).join('.*')}$`).test(wanted)

/** `permissions`: of what is optional nothing is granted at the start. */
export function makePermissions() {
  const onAdded = makeEvent<[Rights]>()
  const onRemoved = makeEvent<[Rights]>()
  const granted = { permissions: new Set<string>(), origins: new Set<string>() }
  const reaches = (url: string) => [...granted.origins].some((pattern) => covers(pattern, url))
  const permissions = {
    onAdded,
    onRemoved,
    /** What a person answers who is asked. */
    says: true,
    async contains({ permissions: named = [], origins = [] }: Rights) {
      return named.every((one) => granted.permissions.has(one)) && origins.every(reaches)
    },
    async getAll() {
      return { permissions: [...granted.permissions], origins: [...granted.origins] }
    },
    async request(rights: Rights) {
      if (permissions.says) permissions.grant(rights)
      return permissions.says
    },
    /** The person grants something, and the browser says so. */
    grant(rights: Rights) {
      for (const one of rights.permissions ?? []) granted.permissions.add(one)
      for (const one of rights.origins ?? []) granted.origins.add(one)
      onAdded.fire(rights)
    },
    /** The person takes something back, and the browser says so. */
    takeBack(rights: Rights) {
      for (const one of rights.permissions ?? []) granted.permissions.delete(one)
      for (const one of rights.origins ?? []) granted.origins.delete(one)
      onRemoved.fire(rights)
    },
    has: (name: string) => granted.permissions.has(name),
    reaches,
    reset() {
      granted.permissions.clear()
      granted.origins.clear()
      permissions.says = true
    },
  }
  return permissions
}
