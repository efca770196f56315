// A Turbopack loader for React Aria's words of the languages the product does not speak:
// an empty dictionary in place of each, so that no page carries them to the browser.
module.exports = () => 'export default {};';
