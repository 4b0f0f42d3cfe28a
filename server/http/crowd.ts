/** How much one caller may have under way at once, in this process: what is refused here costs nobody else anything. */
export interface Crowd {
  /** Undefined when the caller has as much under way as they may; else gives the place back, once. */
  enter(caller: string): (() => void) | undefined
}

export function createCrowd(most: number): Crowd {
  const counts = new Map<string, number>()
  return {
    enter(caller) {
      const count = counts.get(caller) ?? 0
      if (count >= most) return undefined
      counts.set(caller, count + 1)
      let isIn = true
      return () => {
        if (!isIn) return
        isIn = false
        const left = (counts.get(caller) ?? 1) - 1
        if (left === 0) counts.delete(caller)
        else counts.set(caller, left)
      }
    },
  }
}
