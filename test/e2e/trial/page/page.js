window.moduleRan = true;
document.getElementById('nonced').style.color = 'rgb(1, 2, 3)';
