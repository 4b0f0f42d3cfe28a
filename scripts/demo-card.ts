/**
 * A demonstration card: `npm run demo-card -- hengfeng` while `npm start` runs. Makes a SoftHSM2 token with a key of its
 * own, lets the running server's demonstration authority certify it for this account, and puts it where the client
 * looks. `--unbound` leaves the binding to the account, `--expired` makes one that is over.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient, ORPCError } from '@orpc/client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { central, type CentralClient } from '../contract/central.ts'
import { newTicket } from '../server/cards/ticket.ts'
import { createSecret } from '../server/platform/secret.ts'
import { demoHome } from './card/demo-home.ts'
import { makeSoftToken } from './card/soft-token.ts'
import { serverOf } from './demo-wish.ts'

const root = join(import.meta.dirname, '..')
const home = demoHome(root)
const PIN = '123456'
const [loginName = 'hengfeng'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const isWanted = (option: string): boolean => process.argv.includes(`--${option}`)

const read = (file: string): string => readFileSync(join(home, file), 'utf8').trim()

async function run(): Promise<string> {
  const client: CentralClient = createORPCClient(new OpenAPILink(central, { url: `${serverOf(home)}/api` }))
  const secret = createSecret(read('server-secret'))
  const dates = isWanted('expired')
    ? { notBefore: '2020-01-01T00:00:00.000Z', notAfter: '2021-01-01T00:00:00.000Z' }
    : {}
  const issue = async (publicKey: string) =>
    (
      await client.auth.issueCard({
        ticket: newTicket(secret),
        loginName,
        publicKey,
        isBound: !isWanted('unbound'),
        ...dates,
      })
    ).certificates
  const token = await makeSoftToken({
    folder: join(home, 'cards'),
    label: `Sill ${loginName} ${new Date().toISOString().slice(5, 19)}`,
    pin: PIN,
    keyType: 'rsa',
    issue,
  })
  return `The card “${token.label}” of ${loginName} is plugged in: choose 卡介质 at the login. Its PIN is ${PIN}.`
}

try {
  console.log(await run())
} catch (error) {
  const reason = error instanceof ORPCError ? error.message : String(error)
  console.error(
    `No card was made: ${reason}\nIs Sill running (npm start), and SoftHSM2 installed (Debian: softhsm2)?`,
  )
  process.exitCode = 1
}
