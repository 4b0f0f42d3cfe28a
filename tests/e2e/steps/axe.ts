/** What axe finds on the page that is shown; nothing serious or critical may be left. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const GRAVE = ['serious', 'critical']

/** `where` is said with what is found. Colours are the same in every language: measured once (`isAgain`), they take longest. */
export async function expectAccessible(page: Page, where: string, isAgain = false): Promise<void> {
  // Nobody reads what passed: naming every element of it takes longer than the rules. Nothing here plays sounds, which is what is fetched first.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false })
  const { violations } = await (isAgain ? axe.disableRules('color-contrast') : axe).analyze()
  const grave = violations.filter(({ impact }) => GRAVE.includes(impact ?? ''))
  expect
    .soft(
      grave.map(
        ({ id, impact, nodes }) =>
          `${impact} ${id}: ${nodes
            .slice(0, 3)
            .map(
              ({ target, failureSummary }) =>
                `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`,
            )
            .join(' | ')}`,
      ),
      where,
    )
    .toEqual([])
}
