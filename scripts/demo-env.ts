/** What a demonstration client is told: where its data are, where the server is, its pages and its cards. */
import { join } from 'node:path'
import { demoCards } from './card/demo-home.ts'

export const clientEnv = (
  root: string,
  home: string,
  folder: string,
  serverUrl: string,
): Record<string, string> => ({
  SILL_DATA: join(home, folder),
  SILL_SERVER_URL: serverUrl,
  SILL_RENDERER_DIR: join(root, 'dist', 'renderer'),
  ...demoCards(home),
})
