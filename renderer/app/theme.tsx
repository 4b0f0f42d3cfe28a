/** The look of every page, here and at the desk: antd with a nonce, dense, without motion. */
import ConfigProvider, { type ConfigProviderProps } from 'antd/es/config-provider'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { useEffect, type ReactNode } from 'react'
import { cspNonce } from '../nonce.ts'
import { LanguageProvider, type Language } from '../text/text.ts'
import { words } from '../text/words.ts'
import { useIsLow } from './tight.ts'

const theme: NonNullable<ConfigProviderProps['theme']> = {
  hashed: false,
  token: {
    colorPrimary: '#1d5c9e',
    colorLink: '#1d5c9e',
    colorError: '#c8201f',
    colorBorder: '#b9c3cf',
    colorTextPlaceholder: '#5f6a77',
    borderRadius: 2,
    controlHeight: 32,
    fontSize: 13,
    motion: false,
    fontFamily:
      '"Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Segoe UI", "SimSun-ExtB", "SimSun-ExtG", HanaMinB, HanaMinA, "BabelStone Han", sans-serif',
  },
  components: { Button: { paddingInline: 12 }, Modal: { titleFontSize: 14 } },
}

const locales = { zh: zhCN, en: enUS } as const

const low: NonNullable<ConfigProviderProps['theme']> = {
  ...theme,
  token: { ...theme.token, controlHeight: 28 },
}

export function Theme({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const isLow = useIsLow()
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = words.product[language]
  }, [language])
  return (
    <LanguageProvider value={language}>
      <ConfigProvider
        theme={isLow ? low : theme}
        locale={locales[language]}
        csp={{ nonce: cspNonce }}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
        virtual={false}
      >
        {children}
      </ConfigProvider>
    </LanguageProvider>
  )
}
