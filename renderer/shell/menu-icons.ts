/** The icons of the menu's entries, by name. */
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined'
import BellOutlined from '@ant-design/icons/es/icons/BellOutlined'
import DiffOutlined from '@ant-design/icons/es/icons/DiffOutlined'
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined'
import ExportOutlined from '@ant-design/icons/es/icons/ExportOutlined'
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined'
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined'
import IdcardOutlined from '@ant-design/icons/es/icons/IdcardOutlined'
import ImportOutlined from '@ant-design/icons/es/icons/ImportOutlined'
import InfoCircleOutlined from '@ant-design/icons/es/icons/InfoCircleOutlined'
import MobileOutlined from '@ant-design/icons/es/icons/MobileOutlined'
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import SendOutlined from '@ant-design/icons/es/icons/SendOutlined'
import StopOutlined from '@ant-design/icons/es/icons/StopOutlined'
import type { ComponentType } from 'react'
import type { IconName } from './pages.ts'

export const menuIcons = {
  notices: BellOutlined,
  entry: ImportOutlined,
  export: ExportOutlined,
  print: PrinterOutlined,
  blank: AuditOutlined,
  outbox: SendOutlined,
  unmerged: DiffOutlined,
  form: FileTextOutlined,
  change: EditOutlined,
  cancel: StopOutlined,
  search: FileSearchOutlined,
  record: IdcardOutlined,
  subscription: MobileOutlined,
  versions: InfoCircleOutlined,
} as const satisfies Record<IconName, ComponentType>
