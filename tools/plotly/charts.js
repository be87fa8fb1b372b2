/* The whole of plotly.js keeps the browser busy for most of a second before the first chart, these traces for a tenth
   of that. */
const Plotly = require('plotly.js/lib/core');

Plotly.register([require('plotly.js/lib/bar'), require('plotly.js/lib/scattergeo'), require('plotly.js/lib/choropleth')]);
module.exports = Plotly;
