import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchAgain } from './fetch-again.ts'

describe('[GEN-15] a connection that was closed while it stood idle', () => {
  const asked: string[] = []
  /** How many of the requests to come find their connection ended. */
  let ended = 0
  const server = createServer((request, response) => {
    asked.push(request.method ?? '')
    ended -= 1
    if (ended >= 0) request.socket.destroy()
    else response.end('here')
  })
  let url = ''
  beforeEach(async () => {
    asked.length = 0
    ended = 1
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it('costs a read nothing: it is asked again', async () => {
    expect(await (await fetchAgain(url)).text()).toBe('here')
    expect(asked).toEqual(['GET', 'GET'])
  })

  it('leaves open whether a change arrived: it is not sent again', async () => {
    await expect(fetchAgain(url, { method: 'POST', body: 'change' })).rejects.toThrow('fetch failed')
    expect(asked).toEqual(['POST'])
  })

  it('is no reason to go on for who has given up', async () => {
    const over = new AbortController()
    const asking = fetchAgain(url, { signal: over.signal })
    over.abort()
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('is told when the second ends as well', async () => {
    ended = 2
    await expect(fetchAgain(url)).rejects.toThrow('fetch failed')
    expect(asked).toEqual(['GET', 'GET'])
  })
})
