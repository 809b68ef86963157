import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildOf } from '../../drive/builds.ts'

const manifestOf = (browser: 'chrome' | 'firefox') =>
  JSON.parse(readFileSync(join(buildOf(browser), 'manifest.json'), 'utf8'))

/** What may stand in a manifest of ours. A new key is a decision, and so has to be added here. */
const keys = [
  'action',
  'background',
  'commands',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'name',
  'omnibox',
  'optional_host_permissions',
  'optional_permissions',
  'options_ui',
  'permissions',
  'version',
]

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  const manifest = manifestOf(browser)

  test('holds nothing but what was agreed', () => {
    const own = browser === 'chrome' ? 'minimum_chrome_version' : 'browser_specific_settings'
    expect(Object.keys(manifest).sort()).toEqual([...keys, own].sort())
    expect(manifest.manifest_version).toBe(3)
    // "Spanning", the default: a page of ours that is asked for in a private window opens in an ordinary one.
    expect(manifest).not.toHaveProperty('incognito')
  })

  test('asks for nothing that warns at install', () => {
    // None of these has a line in the browsers' install dialogs.
    expect([...manifest.permissions].sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      'idle',
      // Chromium's worker can give a file no address of its own.
      ...(browser === 'chrome' ? ['offscreen'] : []),
      'scripting',
      'storage',
      'unlimitedStorage',
    ])
    expect(manifest.optional_permissions).toEqual(['notifications', 'downloads'])
    expect(manifest.optional_host_permissions).toEqual(['<all_urls>'])
  })

  test('puts nothing into pages and offers them nothing by itself', () => {
    for (const key of [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(manifest).not.toHaveProperty(key)
    }
  })

  test('lets our pages load nothing from elsewhere, and speak to nobody', () => {
    const policy = manifest.content_security_policy.extension_pages
    const rules = new Map<string, string[]>(
      policy.split(';').map((rule: string) => {
        const [name = '', ...values] = rule.trim().split(/\s+/)
        return [name, values]
      }),
    )
    expect(rules.get('default-src')).toEqual(["'none'"])
    expect(rules.get('connect-src')).toEqual(["'none'"])
    expect(rules.get('script-src')).toEqual(["'self'"])
    expect(rules.get('form-action')).toEqual(["'none'"])
    expect(rules.get('frame-ancestors')).toEqual(["'none'"])
    const allowed = new Set(["'none'", "'self'", "'unsafe-inline'", 'data:'])
    for (const values of rules.values())
      for (const value of values) expect(allowed).toContain(value)
  })

  test('has at most four suggested keys, icons that exist, and a name in its locale', () => {
    const suggested = Object.values<{ suggested_key?: unknown }>(manifest.commands)
    expect(suggested.filter((command) => command.suggested_key).length).toBeLessThanOrEqual(4)
    const folder = buildOf(browser)
    for (const size of ['16', '32', '48', '128']) {
      const png = readFileSync(join(folder, manifest.icons[size]))
      expect(png.readUInt32BE(16)).toBe(Number(size))
    }
    const messages = JSON.parse(readFileSync(join(folder, '_locales/en/messages.json'), 'utf8'))
    for (const [, key = ''] of JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)) {
      expect(messages[key]?.message, key).toBeTruthy()
    }
  })
})

test('the least versions are those that the design rests on', () => {
  expect(manifestOf('chrome').minimum_chrome_version).toBe('144')
  expect(manifestOf('firefox').browser_specific_settings.gecko).toEqual({
    id: 'settle@settle.example',
    strict_min_version: '149.0',
    data_collection_permissions: { required: ['none'] },
  })
})
