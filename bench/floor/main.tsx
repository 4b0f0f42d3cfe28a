/** An empty antd page with one input: what a login page cannot be faster than. */
import { App, ConfigProvider, Input } from 'antd'
import zhCN from 'antd/locale/zh_CN.js'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (root) createRoot(root).render(<ConfigProvider locale={zhCN}><App><Input /></App></ConfigProvider>)
