/** 变更申请 (REG-09, manual 003, 图 5-12 and 5-13): the valid qualifications, and 【变更】 at each. */
import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined'
import Button from 'antd/es/button'
import { useState } from 'react'
import { label } from '../../../domain/kit/label.ts'
import { change } from '../declare/change.ts'
import { CHANGE_APPLIED } from '../declare/refusals.ts'
import { useText } from '../../../renderer/text/text.ts'
import { ForOthers } from './ForOthers.tsx'
import { titles } from './words.ts'
import { ValidQualifications } from './ValidQualifications.tsx'

const say = {
  change: label('变更', 'Change'),
  forOthers: label('为其他主体变更备案', 'Change for another entity'),
} as const

export default function ChangePage() {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <ValidQualifications
        title={titles.change}
        document={change}
        action={say.change}
        refuse={(underWay) => (underWay.length > 0 ? CHANGE_APPLIED : null)}
        tools={
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setIsOpen(true)}>
            {t(say.forOthers)}
          </Button>
        }
      />
      {isOpen && (
        <ForOthers document={change} title={say.forOthers} needsFiled onClose={() => setIsOpen(false)} />
      )}
    </>
  )
}
