/** Electron's safeStorage as a sealing: the keychain of macOS, the key ring of a Linux desktop. Asked when the application is ready. */
import type { SafeStorage } from 'electron'
import { noSealing, type Sealing } from '../core/session/vault.ts'

type Store = Pick<SafeStorage, 'isEncryptionAvailable' | 'encryptString' | 'decryptString'> &
  Partial<Pick<SafeStorage, 'getSelectedStorageBackend'>>

export function safeStorageSealing(store: Store, platform: NodeJS.Platform): Sealing {
  // `basic_text` is a password that stands in Chromium's source.
  const isStore =
    store.isEncryptionAvailable() &&
    (platform !== 'linux' ||
      !['basic_text', 'unknown'].includes(store.getSelectedStorageBackend?.() ?? 'unknown'))
  if (!isStore) return noSealing
  return {
    name: 'electron',
    seal: (plain) => store.encryptString(plain.toString('base64')),
    open: (sealed) => {
      try {
        return Buffer.from(store.decryptString(sealed), 'base64')
      } catch {
        return undefined // sealed by another store, or for somebody else
      }
    },
  }
}
