import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { central } from '../../../contract/central.ts'
import { createCentral } from './client.ts'
import { wrongServerUrl } from './server-url.ts'

test.each([
  'https://central.example',
  'https://10.0.0.1:8480/',
  'http://127.0.0.1:8480',
  'http://127.9.9.9',
  'http://localhost:1',
  'http://[::1]:1',
])('SEC-04 %s may be used', (url) => {
  expect(wrongServerUrl(url)).toBeUndefined()
})

test.each([
  'http://central.example',
  'http://10.0.0.1',
  'http://192.168.1.5:8480',
  'http://0.0.0.0',
  'http://127.0.0.1.example.com',
  'http://localhost.example.com',
  'HTTP://Central.Example',
  'http://[::ffff:10.0.0.1]',
])('SEC-04 %s is refused, with what to set', (url) => {
  expect(wrongServerUrl(url)?.zh).toMatch(/https:\/\/.*sill\.json/u)
})

test.each([
  '',
  'central.example',
  'file:///etc',
  'ftp://central.example',
  'https://name:password@central.example',
])('SEC-04 "%s" is no address of a server', (url) => {
  expect(wrongServerUrl(url)?.zh).toContain('不正确')
})

const contact = {
  isOnline: () => false,
  foreignStatus: () => null,
  lastContact: () => null,
  succeeded: () => undefined,
  heard: () => undefined,
  failed: () => undefined,
}
const centralAt = (serverUrl: string) =>
  createCentral({
    contract: central,
    serverUrl,
    token: () => 'a-secret-token',
    contact,
    closed: new AbortController().signal,
  })

test('SEC-04 a token never leaves for a server without TLS, nor follows a redirect', async () => {
  const seen: (string | undefined)[] = []
  const other = createServer((request, response) => {
    seen.push(request.headers.authorization)
    response.end('{}')
  })
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve))
  const to = `http://127.0.0.1:${(other.address() as AddressInfo).port}/api/auth/me` // listens on TCP
  const first = createServer((_request, response) => void response.writeHead(307, { location: to }).end())
  await new Promise<void>((resolve) => void first.listen(0, '127.0.0.1', resolve))
  await expect(
    centralAt(`http://127.0.0.1:${(first.address() as AddressInfo).port}`).auth.me(),
  ).rejects.toThrow(/./u) // as above
  await expect(centralAt('http://central.example').auth.me()).rejects.toThrow('https://')
  expect(seen).toEqual([])
  for (const server of [other, first]) server.close()
})
