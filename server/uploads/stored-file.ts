/** A file that is read from the store while it is sent, and is never whole in memory. */
export class StoredFile extends File {
  readonly #read: () => AsyncGenerator<Uint8Array>

  constructor(name: string, type: string, bytes: number, read: () => AsyncGenerator<Uint8Array>) {
    super([], name, { type })
    Object.defineProperty(this, 'size', { value: bytes }) // the parent has none of the bytes
    this.#read = read
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const chunks = this.#read()
    return new ReadableStream({
      async pull(controller) {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(new Uint8Array(value))
      },
      cancel: () => chunks.return(undefined).then(() => undefined),
    })
  }
}
