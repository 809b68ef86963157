import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Grants {
  /** The optional host permission `<all_urls>`, as if the person had allowed it. */
  readonly hosts: boolean
  /** The optional permission `notifications`, likewise. */
  readonly notifications: boolean
  /** The optional permission `downloads`, likewise. */
  readonly downloads: boolean
}

interface PermissionSet {
  api: string[]
  explicit_host: string[]
  manifest_permissions: string[]
  scriptable_host: string[]
}

interface Preferences {
  extensions?: {
    ui?: Record<string, unknown>
    settings?: Record<string, Record<string, unknown>>
  }
  [key: string]: unknown
}

/** Chromium's number for an extension that a person loaded unpacked; one from the command line is 8, and not kept. */
const UNPACKED = 4

/**
 * Makes Settle an installed extension of a profile that is not running: kept over a restart, and with
 * optional permissions that a headless browser cannot be asked for, since the prompt would hang.
 * Written before the first start it is a profile where Settle was installed before: no install event.
 */
export function installInProfile(profile: string, ext: string, id: string, grants: Grants): void {
  const path = join(profile, 'Default', 'Preferences')
  mkdirSync(join(profile, 'Default'), { recursive: true })
  const preferences = readPreferences(path)
  const extensions = preferences.extensions ?? {}
  const own = {
    ...extensions.settings?.[id],
    location: UNPACKED,
    path: ext,
    withholding_permissions: false,
  }
  preferences.extensions = {
    ...extensions,
    // An unpacked extension is off without developer mode as soon as the browser starts again.
    ui: { ...extensions.ui, developer_mode: true },
    settings: { ...extensions.settings, [id]: granted(own, grants) },
  }
  writeFileSync(path, JSON.stringify(preferences))
}

/** A browser that comes up after a crash must not offer a dialog about it. */
export function forgetCrash(profile: string): void {
  const path = join(profile, 'Default', 'Preferences')
  const preferences = readPreferences(path)
  const own = { ...(preferences['profile'] as object | undefined), exit_type: 'Normal' }
  writeFileSync(path, JSON.stringify({ ...preferences, profile: own }))
}

function granted(own: Record<string, unknown>, grants: Grants): Record<string, unknown> {
  const wanted: PermissionSet = {
    api: (['notifications', 'downloads'] as const).filter((name) => grants[name]),
    explicit_host: grants.hosts ? ['<all_urls>'] : [],
    manifest_permissions: [],
    scriptable_host: [],
  }
  const keys = ['active_permissions', 'granted_permissions', 'runtime_granted_permissions'] as const
  const sets = keys.map((key) => [
    key,
    joined(own[key] as Partial<PermissionSet> | undefined, wanted),
  ])
  return { ...own, ...Object.fromEntries(sets) }
}

function joined(before: Partial<PermissionSet> | undefined, more: PermissionSet): PermissionSet {
  const both = (key: keyof PermissionSet) => [...new Set([...(before?.[key] ?? []), ...more[key]])]
  return {
    api: both('api'),
    explicit_host: both('explicit_host'),
    manifest_permissions: both('manifest_permissions'),
    scriptable_host: both('scriptable_host'),
  }
}

function readPreferences(path: string): Preferences {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Preferences
  } catch {
    return {}
  }
}
