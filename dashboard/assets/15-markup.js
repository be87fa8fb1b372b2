/* The component Markup: elements out of nested lists, [tag, attributes, ...children]; text stays text. */
(function () {
  'use strict';
  function element(node) {
    return Array.isArray(node) ? React.createElement.apply(null, [node[0], node[1]].concat(node.slice(2).map(element))) : node;
  }

  function Markup(props) {
    return React.createElement.apply(null, [React.Fragment, null].concat(props.tree.map(element)));
  }

  window.atlas_components = { Markup: Markup };
})();
