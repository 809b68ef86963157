/** Which browser the build is for. Features are told apart by it, since `typeof` lies: Firefox has an
 * `onButtonClicked` that never fires, and throws on `buttons`. */
export const target: 'chrome' | 'firefox' = import.meta.env.FIREFOX ? 'firefox' : 'chrome'
