-- Desde cuándo se debe usar SECOP II: solo se añade.
revoke update, delete, truncate on obligaciones from secop_app;
