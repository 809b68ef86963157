import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The id of our pages' origin, fixed, so that a test can open them. */
export const FIREFOX_UUID = '5e771e00-5e77-4e77-8e77-5e771e5e771e'

const quiet: Record<string, boolean | number | string> = {
  'marionette.port': 0,
  // Unsigned builds may be installed; ESR honours this.
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'extensions.webextOptionalPermissionPrompts': false,
  'extensions.update.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.blocklist.enabled': false,
  'app.update.auto': false,
  'app.normandy.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.newtabpage.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.search.update': false,
  'browser.region.update.enabled': false,
  'browser.topsites.contile.enabled': false,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.unified': false,
  'toolkit.telemetry.server': '',
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.speculative.connection.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': '',
  'dom.push.connection.enabled': false,
  'signon.autofillForms': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
}

/** Where a Firefox of that profile puts what it downloads. */
export const downloadsOf = (profile: string): string => join(profile, 'downloads')

/** Writes the preferences of a profile that asks nobody anything and says nothing to the network. */
export function writeFirefoxProfile(profile: string, addonId: string, locale: string | null): void {
  const preferences = {
    ...quiet,
    ...(locale === null ? {} : { 'intl.accept_languages': locale }),
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: FIREFOX_UUID }),
    // Downloads go into the profile, without a question and without a panel over the page.
    'browser.download.folderList': 2,
    'browser.download.dir': downloadsOf(profile),
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
  }
  const lines = Object.entries(preferences).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  )
  mkdirSync(downloadsOf(profile), { recursive: true })
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`)
}
