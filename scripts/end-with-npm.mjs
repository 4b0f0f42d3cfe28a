/**
 * npm hands a signal to the shell that it runs a script in, and that shell dies without a word to the script. Who is run by
 * npm therefore ends when the shell is gone; who is not stays, whatever becomes of the terminal.
 */
const AGAIN_MS = 300
/** As it was when the script began: whoever asks later may ask too late. */
const shell = process.ppid

export function endWithNpm(end) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    end()
  }, AGAIN_MS)
  watch.unref()
}
