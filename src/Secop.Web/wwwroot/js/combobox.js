// Busca en un catálogo mientras se escribe (patrón combobox de ARIA). Sin script es un campo de texto que también entiende palabras.
(() => {
  for (const caja of document.querySelectorAll('input[data-catalogo]')) {
    const lista = document.getElementById(caja.getAttribute('aria-controls'));
    const area = caja.dataset.agregaA ? document.getElementById(caja.dataset.agregaA) : null;
    let activo = -1;
    let espera = 0;
    let pedido = 0;
    caja.setAttribute('role', 'combobox');
    caja.setAttribute('aria-autocomplete', 'list');
    caja.setAttribute('aria-expanded', 'false');
    caja.autocomplete = 'off';
    const opciones = () => [...lista.querySelectorAll('[role=option]')];
    const cerrar = () => {
      lista.hidden = true;
      activo = -1;
      caja.setAttribute('aria-expanded', 'false');
      caja.removeAttribute('aria-activedescendant');
    };
    const marcar = (puesto) => {
      const todas = opciones();
      if (todas.length === 0) return;
      activo = (puesto + todas.length) % todas.length;
      todas.forEach((o, i) => o.setAttribute('aria-selected', String(i === activo)));
      caja.setAttribute('aria-activedescendant', todas[activo].id);
      todas[activo].scrollIntoView({ block: 'nearest' });
    };
    const elegir = (opcion) => {
      if (area) {
        const codigos = area.value.split(/\s+/).filter(Boolean);
        if (!codigos.includes(opcion.dataset.codigo)) area.value = [...codigos, opcion.dataset.codigo].join('\n');
        area.dispatchEvent(new Event('input', { bubbles: true }));
        caja.value = '';
      } else {
        caja.value = opcion.textContent;
      }
      caja.dispatchEvent(new Event('input', { bubbles: true, cancelable: true }));
      clearTimeout(espera);
      cerrar();
    };
    const buscar = async () => {
      const texto = caja.value.trim();
      const mio = ++pedido;
      if (texto.length < 2) { cerrar(); return; }
      const respuesta = await fetch(`/catalogos/${caja.dataset.catalogo}?q=${encodeURIComponent(texto)}`);
      if (!respuesta.ok || mio !== pedido || document.activeElement !== caja) return;
      const hallados = await respuesta.json();
      lista.replaceChildren(...hallados.map((h, i) => {
        const fila = document.createElement('li');
        fila.id = `${lista.id}-${i}`;
        fila.setAttribute('role', 'option');
        fila.setAttribute('aria-selected', 'false');
        fila.dataset.codigo = h.codigo;
        fila.textContent = `${h.codigo} ${h.nombre}`;
        fila.addEventListener('mousedown', (e) => { e.preventDefault(); elegir(fila); });
        return fila;
      }));
      activo = -1;
      lista.hidden = hallados.length === 0;
      caja.setAttribute('aria-expanded', String(hallados.length > 0));
    };
    caja.addEventListener('input', () => { clearTimeout(espera); espera = setTimeout(buscar, 200); });
    caja.addEventListener('blur', cerrar);
    caja.addEventListener('keydown', (e) => {
      if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
        e.preventDefault();
        if (lista.hidden) { buscar(); return; }
        marcar(activo + (e.key === 'ArrowDown' ? 1 : activo < 0 ? 0 : -1));
      } else if (e.key === 'Enter' && !lista.hidden && activo >= 0) {
        e.preventDefault();
        elegir(opciones()[activo]);
      } else if (e.key === 'Escape' && !lista.hidden) {
        e.preventDefault();
        cerrar();
      } else if (e.key === 'Home' && !lista.hidden && activo >= 0) {
        e.preventDefault();
        marcar(0);
      } else if (e.key === 'End' && !lista.hidden && activo >= 0) {
        e.preventDefault();
        marcar(opciones().length - 1);
      }
    });
  }
})();
