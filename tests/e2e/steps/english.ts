/** What is left in Chinese on a page that is shown in English: texts and what stands for them, data set aside. */
import { expect, type Page } from '@playwright/test'

/** Invented names are marked 示例; names of codes stand behind their codes; a printer has the name that its system gives it. */
const DATA = [/示例/u, /^(?:title: )?\d{2,6} /u, /文件打印机（演示）/u]

/** Every visible text, placeholder, title and label with a Chinese character. `lang="zh-CN"` says that it is meant to be. */
function chineseOn(page: Page, dataIn: string): Promise<string[]> {
  return page.evaluate((dataPlace) => {
    const han = /\p{Script=Han}/u
    const isData = (element: Element | null): boolean =>
      element?.closest(`[lang="zh-CN"]:not(html), .ant-select-item-option, .captcha-picture, ${dataPlace}`) !=
      null
    const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (
        parent &&
        han.test(text) &&
        !['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(parent.tagName) &&
        isShown(parent) &&
        !isData(parent)
      )
        found.push(text)
    }
    for (const element of document.body.querySelectorAll(
      '[placeholder], [title], [aria-label], [aria-description], [alt]',
    )) {
      if (!isShown(element) || isData(element)) continue
      for (const name of ['placeholder', 'title', 'aria-label', 'aria-description', 'alt']) {
        const text = element.getAttribute(name) ?? ''
        if (han.test(text)) found.push(`${name}: ${text}`)
      }
    }
    return found
  }, dataIn)
}

/** `where` is said when something is found; `data` are patterns of what this page shows from registers, `dataIn` the elements that hold only such. */
export async function expectEnglish(
  page: Page,
  where: string,
  data: readonly RegExp[] = [],
  dataIn = 'svg',
): Promise<void> {
  const found = await chineseOn(page, dataIn)
  const left = found.filter((text) => ![...DATA, ...data].some((pattern) => pattern.test(text)))
  expect.soft([...new Set(left)], where).toEqual([])
}
