/** An empty antd page with one input: what a login page cannot be faster than. */
import { App, ConfigProvider, Input } from 'antd'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <ConfigProvider>
      <App>
        <Input />
      </App>
    </ConfigProvider>,
  )
