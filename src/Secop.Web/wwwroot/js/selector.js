// Busca mientras se escribe: pide la misma página y cambia solo los resultados. Sin script, el botón hace lo mismo.
(() => {
  for (const formulario of document.querySelectorAll('form[data-vivo]')) {
    const destino = document.getElementById(formulario.dataset.vivo);
    const caja = formulario.querySelector('input[name=q]');
    let espera = 0;
    let pedido = 0;
    caja.addEventListener('input', () => {
      clearTimeout(espera);
      espera = setTimeout(async () => {
        const mio = ++pedido;
        const url = new URL(location.href);
        url.searchParams.set('q', caja.value);
        const respuesta = await fetch(url, { headers: { Accept: 'text/html' } });
        if (!respuesta.ok || mio !== pedido) return;
        const pagina = new DOMParser().parseFromString(await respuesta.text(), 'text/html');
        const nuevo = pagina.getElementById(formulario.dataset.vivo);
        if (nuevo) destino.replaceChildren(...nuevo.childNodes);
        history.replaceState(null, '', url);
      }, 250);
    });
  }
})();
