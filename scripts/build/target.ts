/** What something is built for, which need not be the machine that builds. */
export interface Target {
  readonly platform: NodeJS.Platform
  readonly arch: string
}

export const thisTarget: Target = { platform: process.platform, arch: process.arch }

/** `win32-x64`, as the packages of native modules call it. */
export const nameOf = ({ platform, arch }: Target): string => `${platform}-${arch}`

/** Throws for a text that is no target. */
export function readTarget(text: string): Target {
  const [, platform, arch] = /^(win32|linux|darwin)-(x64|arm64)$/u.exec(text) ?? []
  if (platform !== 'win32' && platform !== 'linux' && platform !== 'darwin')
    throw new Error(`not a target: ${text}; say for example win32-x64`)
  return { platform, arch: arch ?? 'x64' }
}
