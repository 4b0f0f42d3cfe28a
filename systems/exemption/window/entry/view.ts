/** The pages without an account. */
export type EntryView = 'home' | 'register' | 'forgotten'
