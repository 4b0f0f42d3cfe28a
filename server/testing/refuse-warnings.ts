/** What the driver of PostgreSQL only warns of is a fault: two questions at once on one connection. It fails the run. */
const AT_ONCE = 'already executing a query'
const KNOWN = Symbol.for('sill.refuse-warnings')

if (!Reflect.has(process, KNOWN)) {
  Reflect.set(process, KNOWN, true)
  process.on('warning', (warning) => {
    if (warning.message.includes(AT_ONCE)) throw warning
  })
}
