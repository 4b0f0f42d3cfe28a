/** An open account with what each system hands the window. */
import { productRegistry } from './declared.ts'
import { OpenSession, type OpenSessionProps } from '../renderer/shell/OpenSession.tsx'
import { pagesOf } from '../renderer/shell/pages.ts'
import { acceptancePages } from './acceptance/window/pages.ts'
import { certificatePages } from './certificates/window/pages.ts'
import { exemptionPages } from './exemption/window/pages.ts'
import { preshipmentPages } from './preshipment/window/pages.ts'
import { registrationPages } from './registration/window/pages.ts'

const product = {
  registry: productRegistry(),
  pages: pagesOf([certificatePages, preshipmentPages, registrationPages, acceptancePages, exemptionPages]),
}

export default function ProductSession(props: OpenSessionProps) {
  return <OpenSession {...props} product={product} />
}
