/** What is filed stands at the choices themselves (已备案); acting for others is said only where it is so. */
export const hiddenFields = (forOthers: string | undefined): readonly string[] =>
  forOthers === '1' ? ['filedTypes'] : ['filedTypes', 'forOthers', 'promised']
