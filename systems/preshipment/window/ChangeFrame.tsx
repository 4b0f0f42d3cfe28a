/** Around the form of a change: its sub-tables stand behind tabs, as in the filing that it changes (manual 001, 1.3). */
import { FormHooksProvider, type FormFrameProps } from '../../../renderer/kit/form/form-frame.ts'

const hooks = { factsAfter: 'applicationNo', rowsInTabs: true } as const

export default function ChangeFrame({ children }: FormFrameProps) {
  return <FormHooksProvider value={hooks}>{children}</FormHooksProvider>
}
