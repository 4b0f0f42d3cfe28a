/** Which addresses of a central server are taken: over TLS, or on this very machine (SEC-04). */
import { label, type Label } from '../../../domain/kit/label.ts'

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u

/** What is wrong with the address, and what to set instead; undefined when it may be used. */
export function wrongServerUrl(address: string): Label | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const set = 'sill.json: { "serverUrl": "https://…" } / SILL_SERVER_URL'
  if (url === undefined || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.password !== '') {
    return label(
      `服务器地址不正确，须以 https:// 开头。请修改 ${set}`,
      `The server's address is not valid, it must begin with https://. Change ${set}`,
    )
  }
  if (url.protocol === 'https:' || loopback.test(url.hostname)) return undefined
  return label(
    `服务器 ${url.host} 须使用 https:// 地址：http:// 会在网络上明文传输密码与单据。请修改 ${set}`,
    `The server ${url.host} must have an https:// address: over http:// passwords and documents cross the network in plain text. Change ${set}`,
  )
}

/** Does a request leave for the server that was set, and over a line that may be used? */
export const staysWith = (serverUrl: string, url: string): boolean =>
  new URL(url).origin === new URL(serverUrl).origin && wrongServerUrl(serverUrl) === undefined
