/** The thread in which pages become pixels. */
import { serve } from '../../../process/serve.ts'
import { raster } from './raster.ts'

serve(raster)
