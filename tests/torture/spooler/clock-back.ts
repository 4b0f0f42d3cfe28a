/** Loaded before a program (`--import`): its wall clock is set back by TORTURE_CLOCK_BACK milliseconds, its steady clock is not touched. */
const back = Number(process.env['TORTURE_CLOCK_BACK'] ?? 0)

globalThis.Date = new Proxy(Date, {
  construct: (real, given, made) =>
    Reflect.construct(real, given.length === 0 ? [real.now() - back] : given, made) as Date, // what the real one makes
  get: (real, name) => (name === 'now' ? () => real.now() - back : Reflect.get(real, name)),
})
