/** All of one product of a certificate; 【返回】 closes it (manual 004, 2.8.1). */
import Button from 'antd/es/button'
import type { Row } from '../../../../domain/kit/document.ts'
import { certificateProducts } from '../../declare/certificate/products.ts'
import { label } from '../../../../domain/kit/label.ts'
import { Box } from '../../../../renderer/kit/box/Box.tsx'
import { ValueText } from '../../../../renderer/kit/list/ValueText.tsx'
import { useText } from '../../../../renderer/text/text.ts'
import { say } from '../words.ts'

const TITLE = label('产品详细信息', 'All of the exempted product')

export function ProductDetails({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const t = useText()
  return (
    <Box
      title={t(TITLE)}
      width={640}
      isOnlyRead
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t(say.back)}</Button>}
    >
      <dl className="product-details">
        {Object.entries(certificateProducts.fields).map(([name, field]) => (
          <div key={name}>
            <dt>{t(field.label)}</dt>
            <dd>
              <ValueText field={field} value={row[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </Box>
  )
}
