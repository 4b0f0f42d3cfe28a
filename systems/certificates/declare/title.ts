import { label } from '../../../domain/kit/label.ts'

/** Of the system, in the menus of window and desk. */
export const systemTitle = label('检验检疫电子证书', 'E-certificates')

/** The whole name, at the log-in page; as manual 002 has it. */
export const wholeTitle = label(
  '检验检疫电子证书信息交换核查系统',
  'Inspection and quarantine e-certificates',
)
