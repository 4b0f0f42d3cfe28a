/** What the parts that choose files ask of the panel that stores them. */

/** Stores files with the draft, one after the other, and says after each which it was; false when it had to stop at one. */
export type Upload = (files: readonly { readonly slot: string; readonly file: File }[], onStored?: (index: number) => void) => Promise<boolean>
