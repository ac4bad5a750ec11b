"""What is plugged into a station: camera, decoder, hand scanner. Knows the domain's codes and nothing of the flow."""
