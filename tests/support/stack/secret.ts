/** The server secret of every test stack: known, so that tests can read what a captcha picture shows. Never a product default. */
export const TEST_SECRET = '5111'.repeat(16)

/** Password of the demonstration accounts (README). */
export const DEMO_PASSWORD = 'Sill-demo-2026'
