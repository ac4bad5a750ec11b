"""The return pass as text: CBOR with integer keys, deflated, signed as COSE_Sign1, in base45 behind `RP1:`."""
