/** 【查询】: it turns while rows are being read, and takes a click all the same: a reading in the background is not the one asked for. */
import LoadingOutlined from '@ant-design/icons/es/icons/LoadingOutlined'
import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import Button from 'antd/es/button'
import { useText } from '../../text/text.ts'
import { words } from '../../text/words.ts'
import { goToRows } from './row-keys.ts'

export function QueryButton({ isFetching }: { readonly isFetching: boolean }) {
  const t = useText()
  return (
    <Button
      type="primary"
      htmlType="submit"
      onKeyDown={goToRows}
      icon={isFetching ? <LoadingOutlined aria-hidden /> : <SearchOutlined aria-hidden />}
    >
      {t(words.query)}
    </Button>
  )
}
