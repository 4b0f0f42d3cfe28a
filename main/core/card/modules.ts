/**
 * Where PKCS#11 modules usually lie. What is configured comes first; a path that does not exist costs nothing. The
 * vendors' names are from their own installers' documentation and OpenSC's list; none of them was at hand to be tried.
 */
const UNIX = [
  '/usr/lib',
  '/usr/lib64',
  '/usr/local/lib',
  `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`,
]
const LINUX_NAMES = ['opensc-pkcs11.so', 'softhsm/libsofthsm2.so', 'libeToken.so', 'libcastle.so.1.0.0']

/** Under `%SystemRoot%\System32`, where card drivers put their module. */
const WINDOWS_NAMES = [
  'eps2003csp11.dll', // Feitian ePass2003
  'ShuttleCsp11_3003.dll', // Feitian ePass3003
  'WDPKCS.dll', // Watchdata
  'eTPKCS11.dll', // SafeNet eToken
  'opensc-pkcs11.dll',
]

type Env = Readonly<Record<string, string | undefined>>

/** `configured`: SILL_PKCS11 or the machine's settings. Given, it is all that is tried. */
export function pkcs11Modules(
  configured: readonly string[],
  env: Env = process.env,
  platform: NodeJS.Platform = process.platform,
): string[] {
  if (configured.length > 0) return [...configured]
  if (platform === 'win32') {
    const system = `${env['SystemRoot'] ?? 'C:\\Windows'}\\System32`
    const programs = env['ProgramFiles'] ?? 'C:\\Program Files'
    return [
      ...WINDOWS_NAMES.map((name) => `${system}\\${name}`),
      `${programs}\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll`,
      `${programs}\\SoftHSM2\\lib\\softhsm2-x64.dll`,
    ]
  }
  if (platform === 'darwin')
    return [
      '/Library/OpenSC/lib/opensc-pkcs11.so',
      '/usr/local/lib/softhsm/libsofthsm2.so',
      '/opt/homebrew/lib/softhsm/libsofthsm2.so',
    ]
  return LINUX_NAMES.flatMap((name) => UNIX.map((folder) => `${folder}/${name}`)).slice(0, 20)
}
