/**
 * Tests run where people count hours to 24, write the day first and begin the week on a Monday. A test of another region
 * names it.
 */
Object.defineProperty(navigator, 'language', { value: 'en-GB', configurable: true })
