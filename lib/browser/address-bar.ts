import browser from 'webextension-polyfill'
import { suggestionOf } from '../core/suggestion.ts'
import { target } from './target.ts'

/** Says what Enter would do with what stands in the address bar. */
export function suggest(words: string): void {
  browser.omnibox.setDefaultSuggestion({ description: suggestionOf(words, target) })
}
