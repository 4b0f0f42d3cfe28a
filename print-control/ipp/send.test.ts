/** Real sockets that misbehave: the answer must never say „not sent“ about something that was. */
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { outcomeOf } from '../drivers/cups/cups-driver.ts'
import { sendIpp } from './send.ts'

let server: Server | undefined
const sockets = new Set<Socket>()
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())))
  server = undefined
})

function listen(behave: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      behave(socket)
    })
    server.listen(0, '127.0.0.1', () => {
      const address = server?.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`)
    })
  })
}

const document = Buffer.from('a print job')
const send = (url: string) => sendIpp({ server: url, path: '/printers/x' }, document, { timeout: 500 })
const http = (status: string, body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 ${status}\r\nContent-Type: application/ipp\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
    ),
    body,
  ])
const answer =
  (code: string, rest = '') =>
  (socket: Socket) =>
    socket.once('data', () => socket.end(http('200 OK', Buffer.from(`0200${code}00000001${rest}03`, 'hex'))))
const jobGroup = '022100066a6f622d696400040000002a'

test('nobody listens: nothing was sent', async () => {
  const url = await listen(() => undefined)
  await new Promise<void>((resolve) => server?.close(() => resolve()))
  expect(outcomeOf(await send(url))).toMatchObject({ kind: 'refused' })
  expect(
    outcomeOf(await sendIpp({ server: '/nowhere/cups.sock', path: '/' }, document, { timeout: 500 })),
  ).toMatchObject({ kind: 'refused' })
})

test.each([
  ['silence until the time is up', () => undefined],
  ['a connection cut after the request', (socket: Socket) => socket.once('data', () => socket.destroy())],
  [
    'half an answer',
    (socket: Socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n\u0002')),
  ],
  [
    'a server error of HTTP',
    (socket: Socket) => socket.once('data', () => socket.end(http('500 Oops', Buffer.alloc(0)))),
  ],
  [
    'something that is no IPP',
    (socket: Socket) =>
      socket.once('data', () => socket.end(http('200 OK', Buffer.from('hello hello hello')))),
  ],
  ['an internal error of IPP', answer('0500')],
  ['success without a job number', answer('0000')],
])('%s is unclear', async (_what, behave) => {
  expect(outcomeOf(await send(await listen(behave)))).toMatchObject({ kind: 'unclear' })
})

test.each([
  ['an unknown printer', answer('0406')],
  ['a queue that takes no jobs', answer('0506')],
  [
    'a request not allowed',
    (socket: Socket) => socket.once('data', () => socket.end(http('403 Forbidden', Buffer.alloc(0)))),
  ],
])('%s is a refusal', async (_what, behave) => {
  expect(outcomeOf(await send(await listen(behave)))).toMatchObject({ kind: 'refused' })
})

test('a job number is success', async () => {
  expect(outcomeOf(await send(await listen(answer('0000', jobGroup))))).toEqual({
    kind: 'accepted',
    osJobId: '42',
  })
})
