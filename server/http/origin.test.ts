import { expect, test } from 'vitest'
import { createOrigin } from './origin.ts'

const from = (remoteAddress: string, forwarded?: string, protocol?: string) => ({
  socket: { remoteAddress },
  headers: {
    ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }),
    ...(protocol !== undefined && { 'x-forwarded-proto': protocol }),
  },
})

test.each<[string, readonly string[], ReturnType<typeof from>, string]>([
  [
    'nobody is trusted: what a header says is not heard',
    [],
    from('203.0.113.9', '198.51.100.1'),
    '203.0.113.9',
  ],
  ['a named proxy says it', ['203.0.113.9'], from('203.0.113.9', '198.51.100.1'), '198.51.100.1'],
  [
    'what the caller wrote before the proxy did is not heard',
    ['203.0.113.9'],
    from('203.0.113.9', '10.0.0.1, 198.51.100.1'),
    '198.51.100.1',
  ],
  [
    'a chain of named proxies',
    ['203.0.113.0/24'],
    from('203.0.113.9', '198.51.100.1, 203.0.113.20'),
    '198.51.100.1',
  ],
  [
    'a proxy that says nothing, or no address',
    ['203.0.113.9'],
    from('203.0.113.9', 'unknown'),
    '203.0.113.9',
  ],
  ['IPv4 in IPv6', ['203.0.113.9'], from('::ffff:203.0.113.9', '::ffff:198.51.100.1'), '198.51.100.1'],
  ['IPv6', ['2001:db8::/32'], from('2001:db8::1', '2001:db8:ffff::2, 2a00::1'), '2a00::1'],
  ['1 is this machine', ['1'], from('127.0.0.1', '198.51.100.1'), '198.51.100.1'],
])('[SEC-03] %s', (_what, proxies, request, address) => {
  expect(createOrigin(proxies).address(request)).toBe(address)
})

test('[SEC-03] only a named proxy is believed that the caller came over TLS, and only its connections are many callers’', () => {
  const origin = createOrigin(['203.0.113.9'])
  expect([
    origin.isSecure(from('203.0.113.9', undefined, 'https')),
    origin.isSecure(from('198.51.100.1', undefined, 'https')),
    origin.isSecure(from('203.0.113.9', undefined, 'http')),
  ]).toEqual([true, false, false])
  expect([origin.isProxy('203.0.113.9'), origin.isProxy('198.51.100.1'), origin.isProxy(undefined)]).toEqual([
    true,
    false,
    false,
  ])
})

test.each(['proxy.example', '10.0.0.0/33', '10.0.0.0/x', '::1/129', ''])(
  'a proxy named „%s“ is refused at the start, by name',
  (name) => {
    expect(() => createOrigin([name])).toThrow(/SILL_TRUST_PROXY/u)
  },
)
