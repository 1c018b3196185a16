-- Cada hecho deja, en su misma transacción, una señal para quien escribe los correos. Un cursor sobre el orden se
-- saltaría los hechos de transacciones que confirman tarde; una cola no.
create or replace function encolar_aviso() returns trigger
language plpgsql
as $$ begin
  insert into hechos_por_avisar (hecho_id, orden, intentos, proximo_intento_en) values (new.id, new.orden, 0, clock_timestamp());
  return null;
end $$;

create or replace trigger encolar_aviso after insert on bitacora
  for each row execute function encolar_aviso();

-- La auditoría de una cuenta reúne lo que hizo y lo que otros hicieron sobre ella.
create index if not exists ix_bitacora_de_cuenta on bitacora ((datos ->> 'DeCuenta'), en) where datos ? 'DeCuenta';
