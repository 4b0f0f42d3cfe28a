/** Everything that a page could ask of Electron besides its port is denied here. */
import type { Event, Session, WebContents } from 'electron'
import { bridge } from '../../contract/bridge.ts'

/** The page may load itself again, and nothing else. */
export function isOwnPage(url: string): boolean {
  const parsed = URL.parse(url)
  return (
    parsed !== null &&
    parsed.protocol === `${bridge.scheme}:` &&
    parsed.host === bridge.host &&
    parsed.username === '' &&
    parsed.port === '' &&
    ['', '/', '/index.html'].includes(parsed.pathname)
  )
}

/** What the page's own files, previews and downloads are made of; the network is not among it. */
export function isOwnRequest(url: string): boolean {
  const parsed = URL.parse(url)
  if (parsed === null) return false
  if (parsed.protocol === `${bridge.scheme}:`) return parsed.host === bridge.host
  if (parsed.protocol === 'blob:') return parsed.pathname.startsWith(`${bridge.origin}/`)
  return parsed.protocol === 'data:' || parsed.protocol === 'devtools:'
}

type Contents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>

/** `outside`: opens what may be opened in the system's browser; anything else is denied. */
export function guardContents(contents: Contents, outside: (url: string) => void = () => undefined): void {
  const onlyOwn = (event: Pick<Event, 'preventDefault'>, url: string): void => {
    if (!isOwnPage(url)) event.preventDefault()
  }
  contents.on('will-navigate', (event) => onlyOwn(event, event.url))
  contents.on('will-frame-navigate', (event) => onlyOwn(event, event.url))
  contents.on('will-redirect', (event) => onlyOwn(event, event.url))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    outside(url)
    return { action: 'deny' }
  })
}

type GuardedSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
> & {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>
}

export function guardSession(session: GuardedSession): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOwnRequest(request.url) }))
}
