/** An open account with what each system hands the window. */
import { productRegistry } from '../../domain/systems/catalogue.ts'
import { OpenSession, type OpenSessionProps } from '../shell/OpenSession.tsx'
import { pagesOf } from '../shell/pages.ts'
import { certificatePages } from './certificates/pages.ts'
import { registrationPages } from './registration/pages.ts'

const product = { registry: productRegistry(), pages: pagesOf([certificatePages, registrationPages]) }

export default function ProductSession(props: OpenSessionProps) {
  return <OpenSession {...props} product={product} />
}
