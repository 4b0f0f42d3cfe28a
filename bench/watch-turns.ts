/** How long nothing else could run, at worst: milliseconds of this thread's own work between two turns of its loop. */
export function watchTurns(): () => number {
  let longest = 0
  let last = process.threadCpuUsage()
  let isOn = true
  const turn = (): void => {
    const { user, system } = process.threadCpuUsage(last)
    last = process.threadCpuUsage()
    longest = Math.max(longest, (user + system) / 1000)
    if (isOn) setImmediate(turn)
  }
  turn()
  return () => {
    isOn = false
    return longest
  }
}
