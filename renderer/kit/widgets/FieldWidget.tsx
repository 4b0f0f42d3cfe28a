/** One widget per kind of field, in one place: a new kind does not compile until it is here. */
import type { ComponentType } from 'react'
import type { ScalarField, ScalarKind } from '../../../domain/kit/field.ts'
import { ChoicesWidget } from './ChoicesWidget.tsx'
import { ChoiceWidget } from './ChoiceWidget.tsx'
import { CodeWidget } from './CodeWidget.tsx'
import { DateWidget } from './DateWidget.tsx'
import { DecimalWidget } from './DecimalWidget.tsx'
import { FlagWidget } from './FlagWidget.tsx'
import { InstantWidget } from './InstantWidget.tsx'
import { LineWidget } from './LineWidget.tsx'
import { MoneyWidget } from './MoneyWidget.tsx'
import { MultilineWidget } from './MultilineWidget.tsx'
import { PasswordWidget } from './PasswordWidget.tsx'
import { ReferenceWidget } from './ReferenceWidget.tsx'
import { TraitsWidget } from './TraitsWidget.tsx'
import type { WidgetProps, WidgetShared } from './widget.ts'

const widgets = {
  text: LineWidget,
  multiline: MultilineWidget,
  code: CodeWidget,
  reference: ReferenceWidget,
  date: DateWidget,
  instant: InstantWidget,
  decimal: DecimalWidget,
  money: MoneyWidget,
  choice: ChoiceWidget,
  choices: ChoicesWidget,
  flag: FlagWidget,
  phone: LineWidget,
  email: LineWidget,
  idNumber: LineWidget,
  password: PasswordWidget,
  traits: TraitsWidget,
} as const satisfies { readonly [Kind in ScalarKind]: ComponentType<WidgetProps<Kind>> }

export function FieldWidget({ field, ...rest }: WidgetShared & { readonly field: ScalarField }) {
  const Widget = widgets[field.kind] as ComponentType<WidgetProps<ScalarKind>> // checked kind by kind above; the field's own kind chose it
  return <Widget field={field} {...rest} />
}
